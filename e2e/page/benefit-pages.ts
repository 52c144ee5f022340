/** The pages about benefits, as the owner of a company reads them. */
export const benefitPages = ({ requestId, fundsRequestId }: { requestId: string; fundsRequestId: string }) => [
  "/benefits",
  "/benefits/development-funds",
  "/benefits/tier-badge",
  `/benefits/requests/${requestId}`,
  `/benefits/requests/${fundsRequestId}`,
];

/** The pages about benefits, as the vendor's staff reads them. */
export const benefitReviews = ({ fundsRequestId }: { fundsRequestId: string }) => [`/review/benefit/${fundsRequestId}`];
