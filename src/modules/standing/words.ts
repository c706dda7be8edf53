/** What the jobs of this module are for, as the page of jobs says it. */
export const words = {
  due: 'Looks whether a day has begun, or rules have changed, so that dates must be worked out again',
  rebuild: 'Works out anew by when each person must be seen, and what lists show of them',
}
