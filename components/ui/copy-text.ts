/** Copies what an element shows, by the command that browsers also obey over plain http. */
const copyShown = (text: string): boolean => {
  const shown = document.createElement("span");
  shown.textContent = text;
  shown.style.cssText = "position: fixed; white-space: pre; user-select: text; clip-path: inset(50%)";
  document.body.append(shown);
  const selection = getSelection();
  const before = selection?.rangeCount ? selection.getRangeAt(0) : null;
  selection?.selectAllChildren(shown);
  const isCopied = document.execCommand("copy");
  selection?.removeAllRanges();
  if (before) selection?.addRange(before);
  shown.remove();
  return isCopied;
};

/** Puts a text on the clipboard. @throws where the browser does not let it. */
export const copyText = async (text: string): Promise<void> => {
  // Over plain http there is no navigator.clipboard, whatever its type says.
  const { clipboard }: Partial<Pick<Navigator, "clipboard">> = navigator;
  if (clipboard) return clipboard.writeText(text);
  if (!copyShown(text)) throw new Error("The browser did not copy.");
};
