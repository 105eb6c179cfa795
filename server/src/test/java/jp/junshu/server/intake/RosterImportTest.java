package jp.junshu.server.intake;
