import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { RefreshWhile } from "@/components/live/refresh-while";

type Props = {
  title: string;
  /** `too-long`: the engine gave up, and asking again would not help before something changes. */
  state: "computing" | "too-long";
};

/** Stands in for figures that are not there yet; the page completes by itself, with or without its script. */
export function StillComputing({ title, state }: Props) {
  const t = useTranslations("progress.computing");
  return (
    <>
      <PageHeader title={title} />
      <p role="status" className="measure" data-computing={state === "computing" ? "" : undefined}>
        {t(state)}
      </p>
      {state === "computing" ? (
        <>
          <RefreshWhile isRunning />
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        </>
      ) : null}
    </>
  );
}
