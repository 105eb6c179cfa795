package jp.junshu.server.story.web;

/**
 * A step of the guide.
 *
 * @param name words under {@code guide.<name>}: what to do, its title and the text of its link
 * @param way where it begins
 */
public record GuideStep(String name, String way) {}
