import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLink } from "@/lib/server/application/steps";
import { ResumePanel } from "./resume-panel";

type Props = { params: Promise<{ secret: string }>; searchParams: Promise<{ sent?: string }> };

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("application");
  return { title: t("resume.title"), description: t("resume.lead") };
};

/** Opening the link changes nothing, because mail scanners open links too; only the button opens the application. */
export default async function ResumePage({ params, searchParams }: Props) {
  const [{ secret }, { sent }] = await Promise.all([params, searchParams]);
  return <ResumePanel secret={secret} {...(await readLink(secret))} isSent={sent !== undefined} />;
}
