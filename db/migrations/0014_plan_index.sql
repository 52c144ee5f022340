CREATE INDEX plan_step_partner ON plan_step (partner_id);
