/** As a flow compares it: has the line a desk of its own? A line that is gone has none. */
export const lineOnOff = (desk: boolean | undefined): 'ON' | 'OFF' => (desk ? 'ON' : 'OFF');
