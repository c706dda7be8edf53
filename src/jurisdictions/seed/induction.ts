import { type InductionText, type Sourced, sourced } from '../policy.ts'

/**
 * What everybody is told at an induction beside their own order, in plain words, and the sentence that they acknowledge. The agency’s
 * own words, unverified: no place’s wording was read.
 */
export const inductionTexts = (seed: Sourced): readonly InductionText[] =>
  sourced<Omit<InductionText, 'from' | 'source' | 'verified'>>(seed, [
    {
      code: 'not-kept',
      name: 'If you do not keep a condition',
      words:
        'We ask you why. You may be warned or told to do something more, or we may report it to whoever made the order. They may change the order or end it. Tell us early: much can be put right.',
    },
    {
      code: 'ring',
      name: 'Whom to ring',
      words:
        'Ring if you cannot come, if you are ill, or if something changes at home or at work. Ring before, not after.',
      adds: 'officer',
    },
    {
      code: 'next',
      name: 'When you come next',
      words: 'Come on time and bring your questions.',
      adds: 'appointment',
    },
    {
      code: 'complain',
      name: 'If something is not right',
      words:
        'Say so to your officer, or ask for the person above them. You may also complain to us in writing or to an ombudsman, and somebody may help you. Nobody may treat you worse for it.',
    },
    {
      code: 'privacy',
      name: 'What we write down about you',
      words:
        'We write down what you tell us and what others tell us. We may tell it to whoever made the order, and to others where the law allows it. You may ask to see what we hold and to have it put right.',
    },
    {
      code: 'acknowledged',
      name: 'What you sign',
      words:
        'My order and what I must do were explained to me in words that I understood. I could ask questions. I know what may happen if I do not keep my order.',
      signed: true,
    },
  ])
