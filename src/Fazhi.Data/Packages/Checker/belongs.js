// Papers and files that the last change knows against those in the package: none differs, none is missing.
function knownIn(record) {
  const known = new Map();
  for (const row of Object.values(record.attached || {}).flat())
    if (row.Hash !== undefined && row.Name !== undefined) known.set(row.Id, { digest: row.Hash, title: row.Name, of: "sha256" });
    else if (row.Digest !== undefined && row.Title !== undefined) known.set(row.Id, { digest: row.Digest, title: row.Title, of: "digest" });
  return known;
}

function checkBelongings(record, done) {
  const known = knownIn(record);
  for (const file of done.manifest.files.filter(f => f.link)) {
    const link = known.get(file.link);
    if (!link || file[link.of] !== link.digest) throw new Broken(`文件 ${file.path} 与变更记录里登记的摘要不符。`);
    known.delete(file.link);
  }
  for (const left of known.values()) throw new Broken(`变更记录里的“${left.title}”没有收进包里。`);
  done.steps.push("证据、附件和文书与变更记录里登记的摘要相同，没有缺漏");
}
