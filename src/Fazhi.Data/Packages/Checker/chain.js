// The changes of a case: each hash, the chain, the proof that the signed log holds it (RFC 9162 section 2.1.3.2).
const node = (left, right) => sha256(joined([1], left, right));

async function rootOf(leaf, index, size, path) {
  let at = BigInt(index), last = BigInt(size) - 1n, root = leaf;
  if (at > last) return null;
  for (const beside of path) {
    if (last === 0n) return null;
    if ((at & 1n) === 1n || at === last) {
      root = await node(beside, root);
      while ((at & 1n) === 0n && at !== 0n) { at >>= 1n; last >>= 1n; }
    } else root = await node(root, beside);
    at >>= 1n; last >>= 1n;
  }
  return last === 0n ? root : null;
}

function checkpointOf(bytes, key) {
  const lines = bytes ? textOf(bytes).split("\n") : [], body = lines.slice(0, 3).join("\n") + "\n";
  const sign = "— fazhi/changes ", signature = lines[4] && lines[4].startsWith(sign) ? lines[4].slice(sign.length) : "";
  if (lines.length !== 6 || lines[0] !== "fazhi/changes" || lines[3] !== "" || lines[5] !== "" || !/^\d+$/.test(lines[1])
    || !signedBy(key, utf8(body), unbase64(signature))) throw new Broken("检查点的签名不符。");
  return { size: lines[1], root: hex(unbase64(lines[2])) };
}

async function changeFault(c, header, number, previous, manifest, checkpoint) {
  if (hex(await sha256(utf8(c.header))) !== c.hash) return "记录头与散列值不一致";
  if (header.number !== number || header.previous !== previous) return "未接上一次变更";
  if (header.kind !== manifest.kind || header.record !== manifest.record) return "不是本案的变更";
  const salt = typeof c.salt === "string" ? unhex(c.salt) : null;
  if (typeof c.payload === "string" && (!salt || hex(await sha256(utf8(c.payload))) !== header.state
    || hex(await sha256(joined(salt, utf8(c.payload)))) !== header.payload)) return "内容与摘要不一致";
  const path = c.proof.map(unhex), root = path.some(p => !p || p.length !== 32) ? null
    : await rootOf(await sha256(joined([0], unhex(c.hash))), c.position, checkpoint.size, path);
  return root && hex(root) === checkpoint.root ? null : "不在检查点签过的日志里";
}

async function checkChain(files, done) {
  const checkpoint = checkpointOf(await bytesOf(files, "数据/checkpoint.txt"), done.key);
  const lines = line(await bytesOf(files, "数据/changes.jsonl")).split("\n");
  let previous = "", state = null, number = 0;
  done.changes = [];
  for (const text of lines) {
    const c = JSON.parse(text), header = JSON.parse(c.header), fault = await changeFault(c, header, ++number, previous, done.manifest, checkpoint);
    if (fault) throw new Broken(`第${number}次变更：${fault}。`);
    [previous, state] = [c.hash, typeof c.payload === "string" ? c.payload : null];
    done.changes.push(header);
  }
  if (number !== done.manifest.changed) throw new Broken(`变更记录应有${done.manifest.changed}条，实有${number}条。`);
  done.steps.push(`${number}条变更记录逐条相接，都在第${checkpoint.size}条处的检查点签过的日志里`);
  if (state !== null) checkBelongings(JSON.parse(state), done);
}
