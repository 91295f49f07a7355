// The files of a package by path, from a zip of stored entries (APPNOTE 6.3) or from a folder.
class Broken extends Error {}

const broken = () => new Broken("不是证据包，或者压缩文件已经损坏。");
const viewOf = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

async function directory(zip) {
  const from = Math.max(0, zip.size - 65557), tail = await viewOf(zip, from, zip.size);
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw broken();
  const found = { count: tail.getUint16(end + 10, true), size: tail.getUint32(end + 12, true), at: tail.getUint32(end + 16, true) };
  if (end < 20 || tail.getUint32(end - 20, true) !== 0x07064b50) return found;
  const at = Number(tail.getBigUint64(end - 12, true)), long = await viewOf(zip, at, at + 56);
  return { count: Number(long.getBigUint64(32, true)), size: Number(long.getBigUint64(40, true)), at: Number(long.getBigUint64(48, true)) };
}

function entryIn(view, at) {
  if (view.getUint32(at, true) !== 0x02014b50) throw broken();
  const name = view.getUint16(at + 28, true), extra = view.getUint16(at + 30, true), comment = view.getUint16(at + 32, true);
  const entry = { method: view.getUint16(at + 10, true), size: view.getUint32(at + 24, true), at: view.getUint32(at + 42, true) };
  entry.path = textOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)).normalize("NFC");
  const packed = view.getUint32(at + 20, true);
  for (let x = at + 46 + name; x < at + 46 + name + extra; x += 4 + view.getUint16(x + 2, true)) {
    if (view.getUint16(x, true) !== 1) continue;
    let y = x + 4;
    if (entry.size === 0xffffffff) { entry.size = Number(view.getBigUint64(y, true)); y += 8; }
    if (packed === 0xffffffff) y += 8;
    if (entry.at === 0xffffffff) entry.at = Number(view.getBigUint64(y, true));
  }
  return [entry, at + 46 + name + extra + comment];
}

async function filesOfZip(zip) {
  try {
    const where = await directory(zip), view = await viewOf(zip, where.at, where.at + where.size), files = new Map();
    for (let i = 0, at = 0; i < where.count; i++) {
      const [entry, next] = entryIn(view, at);
      at = next;
      if (entry.method !== 0) throw broken();
      if (files.has(entry.path)) throw new Broken(`文件 ${entry.path} 出现了两次。`);
      const head = await viewOf(zip, entry.at, entry.at + 30);
      if (head.getUint32(0, true) !== 0x04034b50) throw broken();
      const from = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
      files.set(entry.path, zip.slice(from, from + entry.size));
    }
    return files;
  } catch (error) {
    if (error instanceof Broken || !(error instanceof RangeError)) throw error;
    throw broken();
  }
}

function filesOfFolder(list) {
  const paths = Array.from(list, f => f.webkitRelativePath.normalize("NFC"));
  const top = paths.find(p => p.endsWith("数据/manifest.json"));
  if (!top) throw new Broken("缺少文件 数据/manifest.json。");
  const cut = top.length - "数据/manifest.json".length;
  return new Map(Array.from(list, (f, i) => [paths[i].slice(cut), f]));
}
