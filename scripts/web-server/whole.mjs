/**
 * Keeps the parts of a page together where it is compressed. The framework asks after each part for what is compressed so
 * far, which makes a page a twelfth larger; a page of the portal is drawn whole before its first part leaves, so nobody
 * sees it sooner. Other answers, such as a file while it is made, leave part by part.
 */
export const keepWhole = (response) => {
  let given;
  Object.defineProperty(response, "flush", {
    configurable: true,
    get: () => given && (() => isPage(response) || given.call(response)),
    set: (flush) => {
      given = flush;
    },
  });
};

/** As a document, or as what the framework's router asks for. */
const isPage = (response) => /^text\/(html|x-component)\b/.test(`${response.getHeader("content-type")}`);
