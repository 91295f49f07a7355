// Checks a package in the order and words of `fazhi package verify`: stops at the first difference and names it.
const bytesOf = async (files, path) => files.has(path) ? new Uint8Array(await files.get(path).arrayBuffer()) : null;
const line = (bytes) => bytes && textOf(bytes).endsWith("\n") ? textOf(bytes).slice(0, -1) : "";

async function keyOf(files, known) {
  const key = unbase64(line(await bytesOf(files, "数据/public-key.txt")));
  if (!key || key.length !== 32 || !pointIn(key)) throw new Broken("公钥 数据/public-key.txt 缺失或者无法读出。");
  const print = hex(await sha256(key)), given = known.trim();
  if (given !== "" && given.toLowerCase() !== print && given !== base64(key))
    throw new Broken(`包内的公钥不是给出的公钥；包内公钥的指纹是 ${print}。`);
  return { key, print, given: given !== "" };
}

async function manifestOf(files, key) {
  const bytes = await bytesOf(files, "数据/manifest.json");
  if (!bytes) throw new Broken("缺少文件 数据/manifest.json。");
  const signature = unbase64(line(await bytesOf(files, "数据/manifest.sig")));
  if (!signedBy(key, utf8(`fazhi/package\n${hex(await sha256(bytes))}\n`), signature))
    throw new Broken("清单的签名不符：清单、签名或者公钥被改动。");
  const manifest = JSON.parse(textOf(bytes));
  if (manifest.format !== "fazhi-package/1") throw new Broken("清单不是 fazhi-package/1 格式。");
  return manifest;
}

async function checkFiles(files, manifest, progress) {
  const listed = new Set(["数据/manifest.json", "数据/manifest.sig"]);
  for (const file of manifest.files) {
    listed.add(file.path);
    progress(`正在核对 ${file.path}`);
    if (!files.has(file.path)) throw new Broken(`缺少文件 ${file.path}。`);
    const digest = hex(await sha256(await bytesOf(files, file.path)));
    if (digest !== file.sha256 || files.get(file.path).size !== file.size)
      throw new Broken(`文件 ${file.path} 的内容被改动：摘要应为 ${file.sha256}，实为 ${digest}。`);
  }
  for (const path of files.keys())
    if (!listed.has(path) && !path.endsWith("/")) throw new Broken(`文件 ${path} 不在清单里。`);
}

async function check(files, known, progress) {
  const steps = [], done = { steps };
  try {
    Object.assign(done, await keyOf(files, known));
    done.manifest = await manifestOf(files, done.key);
    steps.push(done.given ? "公钥与给出的一致，清单的签名有效" : "清单的签名有效（公钥取自包内，没有对照制发机关公布的公钥）");
    await checkFiles(files, done.manifest, progress);
    steps.push(`${done.manifest.files.length}个文件的 SHA-256 与清单一致，没有多余的文件`);
    progress("正在核对变更记录");
    await checkChain(files, done);
    done.data = JSON.parse(line(await bytesOf(files, "数据/case.json")));
  } catch (error) {
    done.first = error instanceof Broken ? error.message : `无法读出包内的内容：${error.message}`;
  }
  return done;
}
