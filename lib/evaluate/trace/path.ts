/** The address of a node of the proof, without the locale. */
export const tracePath = ({ id }: { id: string }): string =>
  `/progress/trace/${id.split("/").map(encodeURIComponent).join("/")}`;
