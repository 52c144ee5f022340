import { sha256Hex } from "@/lib/server/digest";

type Reader = { id: string; partnerId: string | null };

/** Names a session and the company it has in view, for the pages made for both; says nothing about either. */
export const readerMark = ({ id, partnerId }: Reader): string => sha256Hex(`reader|${id}|${partnerId}`).slice(0, 20);
