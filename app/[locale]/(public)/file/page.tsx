import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { FilePanel } from "@/components/file/file-panel";
import { fileAddress } from "@/lib/file/address";

type Props = { searchParams: Promise<{ of?: string | string[] }> };

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("ui.file"))("title") });

/** A file of the portal; whether this reader may have it, its own address decides. */
export default async function FilePage({ searchParams }: Props) {
  const { of } = await searchParams;
  const address = typeof of === "string" ? fileAddress(of) : null;
  if (address === null) notFound();
  return <FilePanel address={address} />;
}
