/** Holds the place of what is still on its way; it shows after 200 ms and takes the size it is given. */
export function Skeleton({ className = "h-5 w-full" }: { className?: string }) {
  return <span aria-hidden className={`late block bg-wash ${className}`} />;
}
