import { NextRequest } from "next/server";
import { z } from "zod";
import { parseJson } from "@/lib/digest/parse-json";
import { Refusal } from "@/lib/refusal/refusal";
import { bytesWithin } from "@/lib/server/request/body";

const mostBytes = 100_000;
const flat = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const readJson = (text: string): unknown => {
  try {
    return parseJson(text);
  } catch {
    throw new Refusal("invalid");
  }
};

/**
 * The same request, with a body that is a form of plain fields whatever kind it came as; without one it stays as it is.
 * @throws Refusal `invalid` for JSON that is not one object of texts, and for more than 100 kB
 */
export const withPlainFields = async (request: Request): Promise<NextRequest> => {
  if (request.method !== "POST") return new NextRequest(request);
  const bytes = await bytesWithin(request, mostBytes);
  if (bytes === null) throw new Refusal("invalid");
  const text = new TextDecoder().decode(bytes);
  const headers = new Headers(request.headers);
  const isJson = /^application\/json\b/.test(headers.get("content-type") ?? "");
  const fields = isJson ? flat.safeParse(readJson(text)) : ({ success: true, data: text } as const);
  if (!fields.success) throw new Refusal("invalid");
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  return new NextRequest(request.url, { method: "POST", headers, body: new URLSearchParams(fields.data).toString() });
};
