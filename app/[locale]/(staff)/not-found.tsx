import { NotFoundBody } from "@/components/layout/not-found-body";

/** Drawn within the frame, so that the navigation stays. */
export default function NotFound() {
  return <NotFoundBody home="/home" />;
}
