/** Where a node of the proof stands under its own address, without the locale. */
export const tracePath = ({ id }: { id: string }): string =>
  `/progress/trace/${id.split("/").map(encodeURIComponent).join("/")}`;
