export function RubricListPage() {
  return null;
}
