import { type JudgedPlan, judgedPapers } from './judged-papers.ts';

// The fourth set of somebody who had seen neither the code nor these tests (papers-4/ABOUT.md): what is read of it stays read.

const { staysRead, areNoPlans } = judgedPapers('test/import/papers-4');

// Of how many tasks the index is right.
const plans: JudgedPlan[] = [
  [1, 'plan-1.docx', 17],
  [2, 'plan-2.docx', 20],
  [3, 'plan-3.docx', 18],
  [4, 'plan-4.xlsx', 13],
  [5, 'plan-5.txt', 15],
  [6, 'plan-6.txt', 16],
];
staysRead(plans);
areNoPlans(['noplan-7.docx', 'noplan-8.txt', 'noplan-9.docx']);
