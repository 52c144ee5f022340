import { useTranslations } from "next-intl";
import { FrameWords } from "@/components/language/frame-words";
import { defaultLocale } from "@/lib/i18n/locale";
import { programmeZone } from "@/lib/i18n/zone";
import { NotFoundBody } from "./not-found-body";

const nothing = {};

function Title() {
  return <title>{useTranslations("ui.not-found")("title")}</title>;
}

/** A whole page, in the language of those who say none. */
export default function LostDocument() {
  return (
    <html lang={defaultLocale}>
      <body>
        <FrameWords locale={defaultLocale} timeZone={programmeZone} sent={nothing}>
          <Title />
          <main id="main">
            <NotFoundBody />
          </main>
        </FrameWords>
      </body>
    </html>
  );
}
