// Sends files as soon as they are chosen, so that nothing typed in the other form is lost. Without script the form is
// posted as it is and the page comes back with the keys of the files.
for (const form of document.querySelectorAll("form[data-fz-upload]")) {
  const input = form.querySelector("input[type=file]");
  const target = document.querySelector(form.dataset.fzUpload);
  const say = form.querySelector("[data-fz-say]");
  form.querySelector("button").hidden = true;

  input.addEventListener("change", async () => {
    if (input.files.length === 0)
      return;
    const large = [...input.files].find(f => f.size > Number(form.dataset.fzMost));
    if (large) {
      say.textContent = `“${large.name}”超过${form.dataset.fzMostWords}，没有上传。请压缩或者分成几个再选。`;
      input.value = "";
      return;
    }
    say.textContent = "正在上传……";
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
      });
      if (answer.ok) {
        form.action = answer.headers.get("Next-Address") ?? form.action;
        const files = await answer.json();
        files.forEach(add);
        say.textContent = `已收到${files.length}个文件，提交下面的表单时一并交入。`;
      } else {
        say.textContent = (await answer.json().catch(() => ({}))).error ?? "没有收到，请刷新页面后再上传。";
      }
    } catch {
      say.textContent = "网络中断，没有收到。请再选一次。";
    }
    input.value = "";
  });

  function add(file) {
    const item = document.createElement("li");
    item.className = "form-check";
    const box = Object.assign(document.createElement("input"), {
      type: "checkbox", className: "form-check-input", id: `file-${file.id}`, checked: true, value: file.id,
      name: target.dataset.fzFiles,
    });
    const label = Object.assign(document.createElement("label"), { htmlFor: box.id, textContent: file.name });
    item.append(box, label);
    target.append(item);
    target.closest("[hidden]")?.removeAttribute("hidden");
  }
}
