import { preload } from "react-dom";

/** The files of the two faces in `public`, made by `npm run faces` from their packages, with the version in their names. */
export const faces = ["source-sans-3-latin-5.3.0.woff2", "portal-serif-latin-5.3.1.woff2"];

/** Has the browser fetch the faces together with the style sheet, before it knows which letters the page needs. */
export const preloadFaces = (): void => {
  for (const file of faces) preload(`/fonts/${file}`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
};
