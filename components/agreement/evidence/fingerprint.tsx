type Props = { sha256: string; className?: string };

/** A SHA-256 in eight groups, so that people can compare two of them; copying it gives no spaces. */
export function Fingerprint({ sha256, className = "" }: Props) {
  return (
    <code className={`break-all font-mono text-[0.82em] leading-relaxed ${className}`} translate="no">
      {[0, 8, 16, 24, 32, 40, 48, 56].map((start) => (
        <span key={start} className="mr-[0.6ch] inline-block">
          {sha256.slice(start, start + 8)}
        </span>
      ))}
    </code>
  );
}
