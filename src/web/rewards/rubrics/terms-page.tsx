export function RewardTermsPage() {
  return null;
}
