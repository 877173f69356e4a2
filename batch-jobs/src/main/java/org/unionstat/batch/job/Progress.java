package org.unionstat.batch.job;

/** Is told how far a job has come. */
public interface Progress {

    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void step(String name, long total) {}

        @Override
        public void advance() {}

        @Override
        public void done(long count) {}
    };

    /**
     * A step begins.
     *
     * @param name the step's name
     * @param total how many pieces of work it has; 0 if that is not known
     */
    void step(String name, long total);

    /** One piece of work of the step is done. */
    void advance();

    /**
     * The step is done.
     *
     * @param count how many pieces of work it did: files, submissions, periods, charts
     */
    void done(long count);
}
