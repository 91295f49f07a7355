// What the reader sees. Everything from the package is written as text, never as markup.
const part = (id) => document.getElementById(id);

function put(tag, text, into) {
  const element = into.appendChild(document.createElement(tag));
  element.textContent = text;
  return element;
}

function table(into, title, head, rows) {
  put("h2", title, into);
  const body = into.appendChild(document.createElement("table"));
  const top = put("tr", "", body);
  head.forEach(h => put("th", h, top));
  rows.forEach(r => { const row = put("tr", "", body); r.forEach(c => put("td", c, row)); });
}

function show(done) {
  const sound = !done.first, verdict = part("verdict");
  part("result").hidden = false;
  part("result").dataset.verdict = sound ? "sound" : "differs";
  verdict.className = sound ? "good" : "bad";
  verdict.textContent = sound ? "核验通过：没有发现改动" : "发现改动：这个证据包与制发时不同";
  part("first").textContent = done.first || "";
  for (const id of ["steps", "case", "contents"]) part(id).replaceChildren();
  done.steps.forEach(s => put("li", s, part("steps")));
  if (done.print) { put("dt", "包内公钥的指纹（SHA-256）", part("case")); put("dd", done.print, part("case")); }
  if (sound) showCase(done);
}

function showCase({ data, manifest, changes }) {
  const facts = [["案件", data.title], ["案号", data.number], ["机关", data.agency], ["阶段", data.stage]];
  facts.forEach(([name, value]) => { put("dt", name, part("case")); put("dd", value, part("case")); });
  const into = part("contents");
  table(into, "卷内目录", ["卷", "序号", "题名", "文号", "日期", "页号"],
    data.volumes.flatMap(v => v.lines.map(l => [v.name, l.no, l.title, l.number, l.on, l.span])));
  table(into, "案情", ["阶段", "日期", "内容"],
    data.facts.map(f => [f.title, f.on || "", f.lines.map(l => `${l.name}：${l.value}`).join("\n")]));
  table(into, "办理经过", ["次", "办理日期", "录入时间（UTC）", "事项", "办理人", "录入人"], changes.map(c => [
    c.number, c.on, c.recorded_at, data.acts[c.act] || c.act, c.performed_by, c.recorded_by_name]));
  table(into, "文件", ["文件", "SHA-256"], manifest.files.map(f => [f.path, f.sha256]));
}

async function run(open) {
  part("result").hidden = false;
  part("result").dataset.verdict = "";
  const progress = (text) => { part("verdict").className = ""; part("verdict").textContent = text; };
  try { show(await check(await open(), part("known").value, progress)); }
  catch (error) { show({ steps: [], first: error instanceof Broken ? error.message : `无法读出：${error.message}` }); }
}

part("choose").addEventListener("submit", (event) => event.preventDefault());
part("zip").addEventListener("change", (event) => event.target.files[0] && run(() => filesOfZip(event.target.files[0])));
part("folder").addEventListener("change", (event) => event.target.files[0] && run(() => filesOfFolder(event.target.files)));
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.dataTransfer.files[0]) run(() => filesOfZip(event.dataTransfer.files[0]));
});
