import { once } from "node:events";
import { dayInZone } from "@/lib/date/day";
import { editionDigest, editions } from "@/lib/edition/catalogue/editions";
import { answer } from "./programme/answer";
import { type Command, parseCommand, type Question, usage } from "./programme/arguments";
import { readDocuments } from "./programme/documents";
import { printable } from "./programme/faults";
import { splitLines } from "./programme/lines";

const refusedStatus = 2;

/** Writes line by line, so that a caller who waits for each answer gets it, and no faster than it is read. */
const write = async (stream: NodeJS.WriteStream, line: string) => {
  if (!stream.write(`${line}\n`)) await once(stream, "drain");
};

const answerInput = async (question: Question): Promise<number> => {
  let status = 0;
  try {
    for await (const document of readDocuments(splitLines(process.stdin))) {
      const given = answer(document, question);
      if (given.fault === null) {
        await write(process.stdout, given.text);
        continue;
      }
      status = refusedStatus;
      await write(process.stderr, `line ${document.line}: ${printable(given.fault)}`);
    }
  } catch (error) {
    status = refusedStatus;
    await write(process.stderr, `Standard input cannot be read: ${printable(String(error))}`);
  }
  return status;
};

const run = async (command: Command): Promise<number> => {
  switch (command.verb) {
    case "evaluate":
    case "plan":
    case "forecast":
    case "resilience":
      if (process.stdin.isTTY) process.stderr.write("Reading from the terminal; end with Ctrl-D.\n");
      return answerInput(command);
    case "editions":
      for (const edition of editions)
        process.stdout.write(
          `${JSON.stringify({ edition: edition.id, vendor: edition.vendor, digest: editionDigest(edition) })}\n`,
        );
      return 0;
    case "help":
      process.stdout.write(usage);
      return 0;
    case "refused":
      process.stderr.write(`${printable(command.fault)}\n\n${usage}`);
      return refusedStatus;
  }
};

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

/** A reader that closes the pipe early (`| head -1`) is not an error. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });

process.exitCode = await run(parseCommand(process.argv.slice(2), dayInZone(new Date(), timeZone)));
