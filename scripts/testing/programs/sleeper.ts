/** Lives until it is killed; with "deaf" it ignores a request to end. */
if (process.argv.includes("deaf")) process.on("SIGTERM", () => console.log("heard"));
console.log("ready");
process.stdin.resume();
