/** Parts of the course's page, as a link names them. */
export const COURSE_TABS = ['lessons', 'claims'] as const;
export type CourseTab = (typeof COURSE_TABS)[number];
