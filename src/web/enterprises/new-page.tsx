export function NewEnterprisePage() {
  return null;
}
