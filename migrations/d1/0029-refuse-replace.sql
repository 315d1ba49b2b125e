-- Generated from migrations/0029-refuse-replace.ts by migrations/generate-d1.ts; edit neither after release.
drop trigger if exists entries_refuse_replace;
create trigger entries_refuse_replace before insert on entries when (exists (select 1 from entries where stream = new.stream and seq = new.seq) or exists (select 1 from entries where rowid = new.rowid)) begin select raise(abort, 'entries_append_only'); end;
drop trigger if exists ledger_leaves_refuse_replace;
create trigger ledger_leaves_refuse_replace before insert on ledger_leaves when (exists (select 1 from ledger_leaves where leaf = new.leaf) or exists (select 1 from ledger_leaves where stream = new.stream and seq = new.seq) or exists (select 1 from ledger_leaves where rowid = new.rowid)) begin select raise(abort, 'ledger_leaves_append_only'); end;
drop trigger if exists ledger_nodes_refuse_replace;
create trigger ledger_nodes_refuse_replace before insert on ledger_nodes when (exists (select 1 from ledger_nodes where level = new.level and position = new.position) or exists (select 1 from ledger_nodes where rowid = new.rowid)) begin select raise(abort, 'ledger_nodes_append_only'); end;
drop trigger if exists checkpoints_refuse_replace;
create trigger checkpoints_refuse_replace before insert on checkpoints when (exists (select 1 from checkpoints where size = new.size) or exists (select 1 from checkpoints where rowid = new.rowid)) begin select raise(abort, 'checkpoints_append_only'); end;
drop trigger if exists ledger_keys_refuse_replace;
create trigger ledger_keys_refuse_replace before insert on ledger_keys when (exists (select 1 from ledger_keys where key_id = new.key_id) or exists (select 1 from ledger_keys where rowid = new.rowid)) begin select raise(abort, 'ledger_keys_append_only'); end;
drop trigger if exists library_versions_refuse_replace;
create trigger library_versions_refuse_replace before insert on library_versions when (exists (select 1 from library_versions where kind = new.kind and slug = new.slug and version = new.version) or exists (select 1 from library_versions where kind = new.kind and slug = new.slug and state = 'published' and new.state = 'published') or exists (select 1 from library_versions where rowid = new.rowid)) begin select raise(abort, 'library_versions_immutable'); end;
drop trigger if exists reward_sheet_versions_refuse_replace;
create trigger reward_sheet_versions_refuse_replace before insert on reward_sheet_versions when (exists (select 1 from reward_sheet_versions where sheet_id = new.sheet_id and number = new.number) or exists (select 1 from reward_sheet_versions where rowid = new.rowid)) begin select raise(abort, 'reward_sheet_versions_final'); end;
drop trigger if exists reward_paper_entries_refuse_replace;
create trigger reward_paper_entries_refuse_replace before insert on reward_paper_entries when (exists (select 1 from reward_paper_entries where sheet_id = new.sheet_id and number = new.number) or exists (select 1 from reward_paper_entries where rowid = new.rowid)) begin select raise(abort, 'reward_paper_entries_final'); end;
