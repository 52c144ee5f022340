import { notFound } from "next/navigation";

/** Any other address, answered in the reader's language. */
export default function UnknownPage() {
  notFound();
}
