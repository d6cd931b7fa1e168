// Puts a text into the clipboard, and lets the button that asked for it say so.

const shownFor = 1600;

export async function copyFrom(button: HTMLButtonElement, text: string): Promise<void> {
  await copy(text);
  button.dataset["name"] ??= button.textContent;
  button.textContent = button.dataset["done"]!;
  setTimeout(() => (button.textContent = button.dataset["name"]!), shownFor);
}

/** A page that was not fetched over https has no clipboard of the new kind. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}
