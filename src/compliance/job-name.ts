/** The job that opens findings again; whoever publishes a changed law makes it due. */
export const COMPLIANCE_JOB = 'compliance';
