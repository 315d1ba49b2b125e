/** Something a reader could act on and that must stand in the text as it is. */
export interface Fact {
  type: 'money' | 'percent' | 'date' | 'duration' | 'count' | 'document-number' | 'contact' | 'number';
  /** Canonical: 五百万元, 500万元 and RMB 5 million are all "5000000". */
  value: string;
  /** 年 for a duration, the classifier or noun for a count, the currency for money. */
  unit: string;
  start: number;
  end: number;
}
