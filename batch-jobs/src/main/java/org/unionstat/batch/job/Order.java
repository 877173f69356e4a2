package org.unionstat.batch.job;

/**
 * What is to be done in a workspace.
 *
 * @param task which part of the night's work
 * @param period the code of the one period to be published; empty for every period that has something new
 */
public record Order(Task task, String period) {}
