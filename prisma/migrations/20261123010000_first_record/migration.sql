-- Made by Prisma's diff from an empty database to schema.prisma; the CHECKs, the triggers and the row at the end are ours.
-- A later migration that makes one of these tables anew must give it its triggers again: DROP TABLE takes them along.

-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "zone" TEXT,
    "rolloverMinutes" INTEGER NOT NULL DEFAULT 240 CHECK ("rolloverMinutes" BETWEEN 0 AND 1439),
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "grade" INTEGER NOT NULL CHECK ("grade" IN (1, 2, 3, 4)),
    "reviewedAt" DATETIME NOT NULL,
    "tookMs" BIGINT CHECK ("tookMs" >= 0),
    "response" TEXT,
    "locale" TEXT,
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Retraction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Retraction_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Retraction_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "phase" TEXT NOT NULL CHECK ("phase" IN ('learning', 'review', 'relearning')),
    "dueAt" DATETIME NOT NULL,
    "dueDay" INTEGER NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "firstReviewedAt" DATETIME NOT NULL,
    "lastReviewedAt" DATETIME NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,

    PRIMARY KEY ("learnerId", "cardId"),
    CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Prediction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "seed" BIGINT NOT NULL,
    "values" TEXT NOT NULL CHECK (json_type("values") = 'object'),
    "measure" TEXT NOT NULL,
    "said" REAL NOT NULL,
    "happened" REAL NOT NULL,
    "right" BOOLEAN NOT NULL CHECK ("right" IN (0, 1)),
    "at" DATETIME NOT NULL,
    CONSTRAINT "Prediction_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Miss" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "source" TEXT NOT NULL CHECK ("source" IN ('interview', 'prediction')),
    "sourceId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Miss_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Interview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "settings" TEXT NOT NULL CHECK (json_type("settings") = 'object'),
    "startedAt" DATETIME NOT NULL,
    CONSTRAINT "Interview_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Turn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "interviewId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
    "at" DATETIME NOT NULL,
    "event" TEXT NOT NULL CHECK (json_type("event") = 'object'),
    CONSTRAINT "Turn_interviewId_fkey" FOREIGN KEY ("interviewId") REFERENCES "Interview" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Review_learnerId_cardId_reviewedAt_idx" ON "Review"("learnerId", "cardId", "reviewedAt");

-- CreateIndex
CREATE INDEX "Review_learnerId_reviewedAt_idx" ON "Review"("learnerId", "reviewedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Retraction_reviewId_key" ON "Retraction"("reviewId");

-- CreateIndex
CREATE INDEX "Memory_learnerId_dueAt_idx" ON "Memory"("learnerId", "dueAt");

-- CreateIndex
CREATE INDEX "Prediction_learnerId_scenario_at_idx" ON "Prediction"("learnerId", "scenario", "at");

-- CreateIndex
CREATE INDEX "Miss_learnerId_at_idx" ON "Miss"("learnerId", "at");

-- CreateIndex
CREATE INDEX "Interview_learnerId_startedAt_idx" ON "Interview"("learnerId", "startedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Turn_interviewId_ordinal_key" ON "Turn"("interviewId", "ordinal");

-- What happened is only added to. Prisma reports these refusals as P2003.
CREATE TRIGGER "Review_no_update" BEFORE UPDATE ON "Review"
BEGIN
    SELECT RAISE(ABORT, 'Review is only added to: undo it by a Retraction');
END;

CREATE TRIGGER "Review_no_delete" BEFORE DELETE ON "Review"
BEGIN
    SELECT RAISE(ABORT, 'Review is only added to: undo it by a Retraction');
END;

CREATE TRIGGER "Retraction_no_update" BEFORE UPDATE ON "Retraction"
BEGIN
    SELECT RAISE(ABORT, 'Retraction is only added to');
END;

CREATE TRIGGER "Retraction_no_delete" BEFORE DELETE ON "Retraction"
BEGIN
    SELECT RAISE(ABORT, 'Retraction is only added to');
END;

CREATE TRIGGER "Prediction_no_update" BEFORE UPDATE ON "Prediction"
BEGIN
    SELECT RAISE(ABORT, 'Prediction is only added to');
END;

CREATE TRIGGER "Prediction_no_delete" BEFORE DELETE ON "Prediction"
BEGIN
    SELECT RAISE(ABORT, 'Prediction is only added to');
END;

CREATE TRIGGER "Miss_no_update" BEFORE UPDATE ON "Miss"
BEGIN
    SELECT RAISE(ABORT, 'Miss is only added to');
END;

CREATE TRIGGER "Miss_no_delete" BEFORE DELETE ON "Miss"
BEGIN
    SELECT RAISE(ABORT, 'Miss is only added to');
END;

CREATE TRIGGER "Interview_no_update" BEFORE UPDATE ON "Interview"
BEGIN
    SELECT RAISE(ABORT, 'Interview is only added to');
END;

CREATE TRIGGER "Interview_no_delete" BEFORE DELETE ON "Interview"
BEGIN
    SELECT RAISE(ABORT, 'Interview is only added to');
END;

CREATE TRIGGER "Turn_no_update" BEFORE UPDATE ON "Turn"
BEGIN
    SELECT RAISE(ABORT, 'Turn is only added to');
END;

CREATE TRIGGER "Turn_no_delete" BEFORE DELETE ON "Turn"
BEGIN
    SELECT RAISE(ABORT, 'Turn is only added to');
END;

-- The one learner of a machine.
INSERT INTO "Learner" ("id", "createdAt") VALUES ('local', strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now'));
