/** Days before the sealing certificate's end at which staff are told; 0 once it has ended (docs/agreement.md, point 20). */
export const certificateEndSteps = [0, 30, 60, 90] as const;
type CertificateEndStep = (typeof certificateEndSteps)[number];

const dayMs = 86_400_000;

export type CertificateEnd = {
  /** The certificate's end: nothing is sealed from this instant on. */
  endsAt: Date;
  /** Whole days left, 0 once it has ended. */
  daysLeft: number;
  step: CertificateEndStep;
};

/** The most urgent step a certificate has reached at an instant; null while more than 90 days are left. */
export const certificateEndAt = (endsAt: Date, at: Date): CertificateEnd | null => {
  const left = endsAt.getTime() - at.getTime();
  const step = certificateEndSteps.find((days) => left <= days * dayMs);
  return step === undefined ? null : { endsAt, daysLeft: Math.max(0, Math.floor(left / dayMs)), step };
};
