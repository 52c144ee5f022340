/**
 * Keeps a page alive that the browser translates. A translator puts a `font` element in the place of a text, or around it;
 * React goes on with the text it knows, which is then no child of the element it left it in, and its next step throws
 * (https://github.com/facebook/react/issues/11538). Here each step finds what now stands for the text, and a text that
 * changes takes its place back, to be translated anew.
 */

const isFont = (node: Node | null | undefined): node is Element => node?.nodeName === "FONT";

/** What stands in the place of each text that a translator took out. */
const placeholders = new WeakMap<Node, Element>();

const placeholderOf = (node: Node, parent: Node): Element | null => {
  const place = placeholders.get(node);
  return place && parent.contains(place) ? place : null;
};

const watchChanges = (): ((text: Node) => void) => {
  const changes = new MutationObserver((records) => {
    for (const { target } of records) {
      if (!target.parentNode) placeholders.get(target)?.replaceWith(target);
    }
  });
  return (text) => changes.observe(text, { characterData: true });
};

const noteReplacements = (root: Document): void => {
  const watch = watchChanges();
  const replaced = ({ removedNodes, addedNodes, previousSibling, nextSibling }: MutationRecord): void => {
    const place = [...addedNodes, previousSibling, nextSibling].find(isFont);
    for (const text of place ? removedNodes : [])
      if (place && text.nodeType === Node.TEXT_NODE && !text.parentNode) {
        placeholders.set(text, place);
        watch(text);
      }
  };
  new MutationObserver((records) => records.forEach(replaced)).observe(root, { childList: true, subtree: true });
};

/** Called once, before React draws. */
export const surviveTranslation = (root: Document): void => {
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    if (child.parentNode && this.contains(child)) return removeChild.call(child.parentNode, child) as T;
    placeholderOf(child, this)?.remove();
    return child;
  };
  Node.prototype.insertBefore = function <T extends Node>(this: Node, added: T, before: Node | null): T {
    if (!before || before.parentNode === this) return insertBefore.call(this, added, before) as T;
    const place = this.contains(before) ? before : placeholderOf(before, this);
    return insertBefore.call(place?.parentNode ?? this, added, place) as T;
  };
  noteReplacements(root);
};
