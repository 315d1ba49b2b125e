export function EnterpriseListPage() {
  return null;
}
