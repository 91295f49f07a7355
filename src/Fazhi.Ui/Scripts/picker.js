// Shows hits of the register while one types. Choosing one fills the hidden key; without script the button 查找 does the same.
for (const box of document.querySelectorAll("[data-fz-picker]")) {
  const input = box.querySelector("input");
  const hits = box.querySelector("[data-fz-hits]");
  let asked = 0;
  let timer;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });

  async function ask() {
    const words = input.value.trim();
    const turn = ++asked;
    if (words.length < 2)
      return hits.replaceChildren();
    const answer = await fetch(`${box.dataset.fzPicker}?q=${encodeURIComponent(words)}`).catch(() => null);
    if (turn !== asked || !answer?.ok)
      return;
    const found = await answer.json();
    const list = document.createElement("ul");
    list.className = "fz-choices";
    list.append(...found.map(row));
    hits.replaceChildren(found.length > 0 ? list : text("p", `名录里没有“${words}”。`));
  }

  function row(subject) {
    const item = document.createElement("li");
    item.className = "form-check";
    const choice = Object.assign(document.createElement("input"), {
      type: "radio", name: "subject", id: `hit-${subject.id}`, value: subject.id, className: "form-check-input",
    });
    const label = text("label", subject.name);
    label.htmlFor = choice.id;
    label.append(text("small", [subject.kind, subject.creditCode, subject.address].filter(Boolean).join(" ")));
    choice.addEventListener("change", () => {
      box.closest("form").querySelector("input[type=hidden][name=subject]")?.remove();
      document.getElementById("subject-chosen")?.remove();
    });
    item.append(choice, label);
    return item;
  }

  function text(tag, words) {
    return Object.assign(document.createElement(tag), { textContent: words });
  }
}
