package jp.junshu.server.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The municipality this installation serves.
 *
 * @param name as it stands at the head of every page
 * @param incidentPhone where an incident is told at any hour
 */
@ConfigurationProperties("junshu.ward")
public record WardProperties(
    @DefaultValue("見本区") String name, @DefaultValue("03-0000-0000") String incidentPhone) {}
