-- Strangers ask by the fingerprint of a sealed file whether it is known; each question finds one row or none.
CREATE INDEX agreement_sealed ON agreement (sealed_sha256) WHERE sealed_sha256 IS NOT NULL;
