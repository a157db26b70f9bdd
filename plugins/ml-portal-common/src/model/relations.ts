/**
 * From a model to who runs a stage of it. Not `ownedBy`, which grants rights.
 *
 * @public
 */
export const RELATION_ML_STAGE_OWNED_BY = 'mlStageOwnedBy';

/** From who runs a stage to the model. @public */
export const RELATION_ML_STAGE_OWNER_OF = 'mlStageOwnerOf';
