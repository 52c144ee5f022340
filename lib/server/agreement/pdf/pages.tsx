import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { inkOf } from "@/lib/agreement/document/drawable";
import type { AgreementReading, ChangeLine, ReadingLine } from "@/lib/agreement/document/reading";
import { formatDay } from "@/lib/date/day";
import { countryName } from "@/lib/i18n/country";
import type { AgreementDocument } from "./document";
import { fontFamily } from "./fonts";
import { style } from "./style";
import { type DocumentWords, documentWords } from "./words";

type Frame = { document: AgreementDocument; reading: AgreementReading; words: DocumentWords };

const Sheet = ({ document, reading, words, children }: Frame & { children: ReactNode }) => (
  <Page size="A4" style={[style.page, { fontFamily }]}>
    <View style={style.head} fixed>
      <Text style={style.small}>{inkOf(`${reading.title} · ${document.party.legalName}`)}</Text>
      {reading.specimen === "" ? null : <Text style={style.specimen}>{inkOf(reading.specimen)}</Text>}
    </View>
    <Text style={[style.small, style.footLeft]} fixed>
      {inkOf(`${words.reference} ${document.agreementId} · ${reading.version}`)}
    </Text>
    <Text
      style={[style.small, style.footRight]}
      render={({ pageNumber, totalPages }) => inkOf(words.page(pageNumber, totalPages))}
      fixed
    />
    {children}
  </Page>
);

const Party = ({ label, name, lines }: { label: string; name: string; lines: string[] }) => (
  <View style={style.party}>
    <Text style={style.label}>{label}</Text>
    <Text style={style.name}>{inkOf(name)}</Text>
    {lines.map((line) => (
      <Text key={line}>{inkOf(line)}</Text>
    ))}
  </View>
);

const Cover = ({ document, reading, words }: Frame) => (
  <>
    <Text style={style.title}>{inkOf(reading.title)}</Text>
    <Text style={style.subtitle}>
      {inkOf(
        `${words.version(reading.version)} · ${words.offered} ${formatDay(document.offeredOn, document.language)}`,
      )}
    </Text>
    <Party label={words.between} name={document.vendor.legalName} lines={[words.vendor]} />
    <Party
      label={words.and}
      name={document.party.legalName}
      lines={[
        `${words.register} ${document.party.registerNumber} · ${words.country} ${countryName(document.party.country, document.language)}`,
        ...(document.party.address === null ? [] : [document.party.address]),
        words.partner,
      ]}
    />
    <View style={style.contents}>
      <Text style={style.label}>{inkOf(words.contents)}</Text>
      {reading.lines.flatMap((line) => (line.kind === "part" ? [<Text key={line.id}>{inkOf(line.title)}</Text>] : []))}
    </View>
    {document.predecessorSha256 !== null && (document.act ?? { kind: "full" }).kind === "full" && (
      <View style={[style.party, { marginTop: 12 }]}>
        <Text>{inkOf(words.replaces)}</Text>
        <Text style={style.small}>{document.predecessorSha256}</Text>
      </View>
    )}
  </>
);

const changeWords = (change: ChangeLine["change"], words: DocumentWords) =>
  ({ changed: words.changed, added: words.added, removed: words.removed })[change];

/** Removed words are struck through, new words underlined: readable without colour. */
const Change = ({ line, words }: { line: ChangeLine; words: DocumentWords }) => (
  <View style={style.change}>
    <Text style={style.label} minPresenceAhead={24}>
      {inkOf([line.number, line.title, changeWords(line.change, words)].filter(Boolean).join(" · "))}
    </Text>
    <Text>
      {line.runs.map((run, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs never move
        <Text key={i} style={style[run.mark]}>
          {inkOf(run.text)}
        </Text>
      ))}
    </Text>
  </View>
);

const Standing = ({ line }: { line: Extract<ReadingLine, { kind: "standing" }> }) => (
  <View style={style.party}>
    <Text style={style.label}>{inkOf(line.title)}</Text>
    {line.documents.map(({ label, sha256 }) => (
      <View key={sha256} style={style.item} wrap={false}>
        <Text style={style.dash}>–</Text>
        <View style={style.grow}>
          <Text>{inkOf(label)}</Text>
          <Text style={style.small}>{sha256}</Text>
        </View>
      </View>
    ))}
  </View>
);

type ClauseLine = Extract<ReadingLine, { kind: "clause" }>;
type ArticleLine = Extract<ReadingLine, { kind: "article" }>;

const Clause = ({ line, under }: { line: ClauseLine; under: ArticleLine | null }) => (
  <View style={style.clause}>
    <View wrap={false}>
      {under !== null && <Heading line={under} />}
      <View>
        <Text style={style.number}>{line.number}</Text>
        <Text>{inkOf(line.text)}</Text>
      </View>
    </View>
    {line.items.map((item) => (
      <View key={item} style={style.item} wrap={false}>
        <Text style={style.dash}>–</Text>
        <Text style={style.grow}>{inkOf(item)}</Text>
      </View>
    ))}
  </View>
);

const Heading = ({ line }: { line: ArticleLine }) => (
  <View style={style.article}>
    <Text style={style.articleNumber}>{line.number}</Text>
    <Text>{inkOf(line.title)}</Text>
  </View>
);

/** Prints an article's heading with its first clause, so that no page ends on a heading. */
const Line = ({
  line,
  before,
  words,
}: {
  line: ReadingLine;
  before: ReadingLine | undefined;
  words: DocumentWords;
}) => {
  if (line.kind === "part") return <Text style={style.part}>{inkOf(line.title)}</Text>;
  if (line.kind === "paragraph") return <Text style={style.paragraph}>{inkOf(line.text)}</Text>;
  if (line.kind === "standing") return <Standing line={line} />;
  if (line.kind === "change") return <Change line={line} words={words} />;
  return line.kind === "clause" ? <Clause line={line} under={before?.kind === "article" ? before : null} /> : null;
};

const Signatures = ({ document, words }: Frame) => (
  <>
    <Text style={style.part}>{words.signatures}</Text>
    <Text style={style.paragraph}>{inkOf(words.nature)}</Text>
    <Text style={style.paragraph}>{inkOf(words.evidence)}</Text>
    <Text style={[style.paragraph, { marginBottom: 28 }]}>{inkOf(words.verify(document.verifyAt))}</Text>
    <Party label={inkOf(words.forPartner)} name={document.party.legalName} lines={[words.recorded]} />
    <Party label={inkOf(words.forVendor)} name={document.vendor.legalName} lines={[words.recorded]} />
  </>
);

const partsOf = (lines: readonly ReadingLine[]): ReadingLine[][] => {
  const starts = lines.flatMap((line, i) => (line.kind === "part" ? [i] : []));
  return starts.map((start, i) => lines.slice(start, starts[i + 1] ?? lines.length));
};

/** The whole document: cover, framework, annexes on their own sheets, signature page. */
export const AgreementPages = ({ document, reading }: { document: AgreementDocument; reading: AgreementReading }) => {
  const frame = { document, reading, words: documentWords(document.language) };
  const at = new Date(`${document.offeredOn}T00:00:00Z`);
  return (
    <Document
      title={`${reading.title} – ${document.party.legalName}`}
      author={document.vendor.legalName}
      subject={reading.specimen || reading.title}
      language={document.language}
      producer="Partner Connect Portal"
      creator="Partner Connect Portal"
      creationDate={at}
      modificationDate={at}
    >
      <Sheet {...frame}>
        <Cover {...frame} />
      </Sheet>
      {partsOf(reading.lines).map((part) => (
        <Sheet key={part[0]?.id} {...frame}>
          {part.map((line, i) => (
            <Line key={`${line.kind}:${line.id}`} line={line} before={part[i - 1]} words={frame.words} />
          ))}
        </Sheet>
      ))}
      {document.appendix?.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages never move
        <Sheet key={i} {...frame}>
          <Text style={style.part}>{inkOf(`${frame.words.appendix} ${i + 1}`)}</Text>
          <Text>{inkOf(text)}</Text>
        </Sheet>
      ))}
      <Sheet {...frame}>
        <Signatures {...frame} />
      </Sheet>
    </Document>
  );
};
