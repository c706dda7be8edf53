/** What the jobs of this module are for, as the page of jobs says it. */
export const words = {
  due: 'Looks whether a day began or rules changed, so that dates must be worked out anew',
  rebuild: 'Works out anew by when each person must be seen',
}
