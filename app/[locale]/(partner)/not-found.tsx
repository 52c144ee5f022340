import { NotFoundBody } from "@/components/layout/not-found-body";

/** Within the frame, so that the way on is where it always is. */
export default function NotFound() {
  return <NotFoundBody home="/home" />;
}
